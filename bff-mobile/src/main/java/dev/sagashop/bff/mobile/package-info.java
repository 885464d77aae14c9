/**
 * The back end for a phone on a bad network. Keeps nothing: it answers a handful of flat fields that are ready to show,
 * within a budget of bytes.
 */
@NullMarked
package dev.sagashop.bff.mobile;

import org.jspecify.annotations.NullMarked;
