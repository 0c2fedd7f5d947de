package jianyi.operations;

/**
 * A version of a model with cases that run on it.
 *
 * @param tag the version tag in the model
 * @param running how many run on it
 * @param newest whether new ones start on it
 */
record ModelVersion(String key, String name, String tag, int version, long running, boolean newest) {}
