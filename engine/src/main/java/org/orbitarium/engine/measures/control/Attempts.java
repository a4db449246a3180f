package org.orbitarium.engine.measures.control;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one controller did with all tasks at all elements.
 *
 * @param byElement the attempts at the tasks, in their order; the first element is the one that turns nothing
 */
public record Attempts(List<List<Attempt>> byElement) {

    /** Copies the lists. */
    public Attempts {
        byElement = byElement.stream().map(List::copyOf).toList();
    }

    /** Returns a number of every task at one element. */
    public double[] at(int element, ToDoubleFunction<Attempt> value) {
        return byElement.get(element).stream().mapToDouble(value).toArray();
    }

    /** Returns the mean over the turned elements of a number of every task. */
    public double[] turned(ToDoubleFunction<Attempt> value) {
        double[] means = new double[byElement.getFirst().size()];
        for (int element = 1; element < byElement.size(); element++) {
            double[] values = at(element, value);
            for (int i = 0; i < means.length; i++) {
                means[i] += values[i] / (byElement.size() - 1);
            }
        }
        return means;
    }

    /** Returns the greatest |d|, d how much greater a number of a task is at a turned element than at the first. */
    public double greatestDifference(ToDoubleFunction<Attempt> value) {
        double[] first = at(0, value);
        double greatest = 0;
        for (int element = 1; element < byElement.size(); element++) {
            double[] values = at(element, value);
            for (int i = 0; i < first.length; i++) {
                greatest = Math.max(greatest, Math.abs(values[i] - first[i]));
            }
        }
        return greatest;
    }
}
