package dev.sagashop.bff.edge.service;

/** The order service's copy of the catalogue, which does not know what is in stock. */
interface CatalogueCopyClient extends CatalogueClient {}
