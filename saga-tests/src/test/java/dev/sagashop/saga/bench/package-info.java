/** The benchmark held against the shop: what it relies on, it has to find there. */
package dev.sagashop.saga.bench;
