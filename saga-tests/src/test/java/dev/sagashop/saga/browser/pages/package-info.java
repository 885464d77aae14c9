/** The pages of the shop window, and what a visitor can do and see on each. */
package dev.sagashop.saga.browser.pages;
