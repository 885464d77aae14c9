/** The browser that is installed on this machine, driven as a person would. */
package dev.sagashop.saga.browser.chromium;
