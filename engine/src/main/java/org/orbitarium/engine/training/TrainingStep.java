package org.orbitarium.engine.training;

import java.util.SequencedMap;

/**
 * One step that was taken.
 *
 * @param step   counted from 1
 * @param steps  of the whole training
 * @param epoch  counted from 1
 * @param epochs of the whole training
 * @param loss   before the step
 * @param terms  of the loss by name, without their weights
 */
public record TrainingStep(int step, int steps, int epoch, int epochs, double loss, SequencedMap<String, Double> terms) {
}
