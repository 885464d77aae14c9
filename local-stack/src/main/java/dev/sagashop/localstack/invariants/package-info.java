/**
 * What must hold once the shop is quiet. Whether it does is decided in one place, the order service's audit; here it is
 * asked for, and added that nothing waits in the databases to be sent.
 */
@NullMarked
package dev.sagashop.localstack.invariants;

import org.jspecify.annotations.NullMarked;
