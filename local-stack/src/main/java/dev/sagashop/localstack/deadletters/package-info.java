/** {@code ./shop dead-letters}: what the services gave up, in one place, by the endpoints that each of them has for it. */
@NullMarked
package dev.sagashop.localstack.deadletters;

import org.jspecify.annotations.NullMarked;
