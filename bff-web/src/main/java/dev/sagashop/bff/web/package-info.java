/**
 * The back end for a browser. Keeps nothing: it shapes one rich answer out of what four services tell at once, and
 * still answers when one of them cannot.
 */
@NullMarked
package dev.sagashop.bff.web;

import org.jspecify.annotations.NullMarked;
