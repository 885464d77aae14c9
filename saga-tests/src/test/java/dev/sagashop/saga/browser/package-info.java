/** What people see of the saga, in a real Chromium: each test is something that a visitor does. */
package dev.sagashop.saga.browser;
