package org.orbitarium.engine.scenes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A number of one model that can stand beside a published one. */
public enum Quantity {

    /** How many numbers the model learns. */
    PARAMETERS("parameters", false),

    /** Worst unseen over seen, pooled form. */
    FACTOR_POOLED("factor.pooled", false),

    /** Worst unseen over seen, mean of ratios. */
    FACTOR_RATIO("factor.ratio", false),

    /** Worst unseen over seen, target power. */
    FACTOR_POWER("factor.power", false),

    /** relMSE at the identity, pooled form. */
    SEEN_POOLED("seen.pooled", true),

    /** relMSE at the identity, mean of ratios. */
    SEEN_RATIO("seen.ratio", true),

    /** relMSE at the identity, target power. */
    SEEN_POWER("seen.power", true),

    /** Greatest relMSE over the bins, pooled form. */
    WORST_POOLED("worst.pooled", true),

    /** Greatest relMSE over the bins, mean of ratios. */
    WORST_RATIO("worst.ratio", true),

    /** Greatest relMSE over the bins, target power. */
    WORST_POWER("worst.power", true),

    /** Composed residual at one published angle, float32 as PyTorch computes. */
    RESIDUAL_AT("residual.at", true),

    /** Composed residual, greatest over random elements, float32 as PyTorch computes. */
    RESIDUAL("residual", true),

    /** Drift of a planner's cost, float32 as PyTorch computes. */
    COST_DRIFT("cost-drift", true);

    private final String label;
    private final boolean lowerIsBetter;

    Quantity(String label, boolean lowerIsBetter) {
        this.label = label;
        this.lowerIsBetter = lowerIsBetter;
    }

    /** Returns the name as scenes write it. */
    public String label() {
        return label;
    }

    /** Returns whether a smaller number is a better one, and not only another one. */
    public boolean lowerIsBetter() {
        return lowerIsBetter;
    }

    /** Returns the quantity of a name. */
    public static Optional<Quantity> of(String label) {
        return Arrays.stream(values()).filter(quantity -> quantity.label.equals(label)).findFirst();
    }

    /** Returns all names. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Quantity::label).toList();
    }
}
