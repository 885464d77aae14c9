/** How all recent orders are doing, whoever placed them: a board for people who watch the shop. */
@NullMarked
package dev.sagashop.bff.web.board;

import org.jspecify.annotations.NullMarked;
