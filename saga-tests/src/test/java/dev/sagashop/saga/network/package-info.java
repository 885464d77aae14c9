/** The network between the BFFs and the services, which tests can trouble. */
package dev.sagashop.saga.network;
