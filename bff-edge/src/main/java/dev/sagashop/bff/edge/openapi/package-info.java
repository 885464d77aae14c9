/**
 * What the OpenAPI documents of both BFFs say beyond the controllers' signatures: which fields are always there, how an
 * operation refuses, and what requests and answers look like. The examples are files in {@code /openapi}.
 */
@NullMarked
package dev.sagashop.bff.edge.openapi;

import org.jspecify.annotations.NullMarked;
