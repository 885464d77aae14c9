/** A shop of its own that can be broken at every joint: its processes, its servers, and the connections between them. */
@NullMarked
package dev.sagashop.chaos.shop;

import org.jspecify.annotations.NullMarked;
