/**
 * What one case costs: the product beside a bare engine with the same models, on one PostgreSQL. Never part of the build; see
 * {@code src/bench/README.md}. Nothing here carries a Spring stereotype, so the product never finds it.
 */
package jianyi.bench;
