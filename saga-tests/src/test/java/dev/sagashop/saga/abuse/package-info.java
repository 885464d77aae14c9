/** What people and programs do to a shop that no shop asks for: crowds, floods, nonsense and slowness. */
package dev.sagashop.saga.abuse;
