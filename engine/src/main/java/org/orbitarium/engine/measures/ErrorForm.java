package org.orbitarium.engine.measures;

/** The three forms of relMSE that are published; a number never stands without the name of its form. */
public enum ErrorForm {

    /** Σ‖F − E′‖² / Σ‖E′ − E‖². */
    POOLED,

    /** The mean over transitions of ‖F − E′‖² / max(‖E′ − E‖², 1e-8). */
    RATIO,

    /** mean (F − E′)² / mean E′². */
    POWER;

    /** Returns the name as files write it. */
    public String label() {
        return switch (this) {
            case POOLED -> "pooled";
            case RATIO -> "ratio";
            case POWER -> "power";
        };
    }
}
