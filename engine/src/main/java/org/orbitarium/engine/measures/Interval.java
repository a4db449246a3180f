package org.orbitarium.engine.measures;

/**
 * A mean over seeds with its bootstrap 95 % interval.
 *
 * @param mean the mean
 * @param low  2.5 % quantile
 * @param high 97.5 % quantile
 */
public record Interval(double mean, double low, double high) {
}
