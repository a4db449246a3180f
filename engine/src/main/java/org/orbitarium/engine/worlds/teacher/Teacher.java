package org.orbitarium.engine.worlds.teacher;

import org.orbitarium.engine.base.RandomStream;
import org.orbitarium.engine.base.Streams;

/**
 * A frozen random network of vector neurons in the plane: vectors → linear 8 → ReLU → linear 6 vectors, divided by the root mean square of
 * its outputs over normal inputs. Weights are uniform on ±1/√inputs, the default of the paper's layers. Linear in scalars and without
 * biases it commutes with O(2).
 */
final class Teacher {

    static final int STATE = 6;
    static final int INPUTS = STATE + 1;
    /** Keeps the direction of a vanishing vector finite. */
    private static final double EPSILON = 1e-6;
    private static final int CALIBRATION = 8000;

    private final double[][] first;
    private final double[][] direction;
    private final double[][] second;
    private final double scale;

    Teacher(int hidden, Streams streams) {
        RandomStream weights = streams.stream("weights");
        first = uniform(weights, hidden, INPUTS);
        direction = uniform(weights, hidden, hidden);
        second = uniform(weights, STATE, hidden);
        scale = 1 / rootMeanSquare(streams.stream("calibration"));
    }

    /**
     * Returns the next state.
     *
     * @param input seven vectors, interleaved: the state and the action
     * @return six vectors, interleaved
     */
    double[] apply(double[] input) {
        double[] output = raw(input);
        for (int i = 0; i < output.length; i++) {
            output[i] *= scale;
        }
        return output;
    }

    private double[] raw(double[] input) {
        double[] features = linear(first, input);
        double[] directions = linear(direction, features);
        for (int c = 0; c < features.length; c += 2) {
            double size = Math.sqrt(directions[c] * directions[c] + directions[c + 1] * directions[c + 1]) + EPSILON;
            double x = directions[c] / size;
            double y = directions[c + 1] / size;
            double along = Math.min(0, features[c] * x + features[c + 1] * y);
            features[c] -= along * x;
            features[c + 1] -= along * y;
        }
        return linear(second, features);
    }

    private static double[] linear(double[][] weights, double[] vectors) {
        double[] result = new double[2 * weights.length];
        for (int out = 0; out < weights.length; out++) {
            for (int in = 0; in < weights[out].length; in++) {
                result[2 * out] += weights[out][in] * vectors[2 * in];
                result[2 * out + 1] += weights[out][in] * vectors[2 * in + 1];
            }
        }
        return result;
    }

    private static double[][] uniform(RandomStream stream, int outputs, int inputs) {
        double bound = 1 / Math.sqrt(inputs);
        double[][] weights = new double[outputs][inputs];
        for (double[] row : weights) {
            for (int i = 0; i < inputs; i++) {
                row[i] = stream.uniform(-bound, bound);
            }
        }
        return weights;
    }

    private double rootMeanSquare(RandomStream stream) {
        double sum = 0;
        double[] input = new double[2 * INPUTS];
        for (int n = 0; n < CALIBRATION; n++) {
            for (int i = 0; i < input.length; i++) {
                input[i] = stream.nextGaussian();
            }
            for (double value : raw(input)) {
                sum += value * value;
            }
        }
        return Math.sqrt(sum / (CALIBRATION * 2.0 * STATE));
    }
}
