package org.orbitarium.engine.worlds.rigid;

/**
 * How far a simulated motion has drifted from what a rigid body keeps: without a torque its energy and its angular momentum in space, with
 * one their changes less the torque's work ∫ τ·ω dt and its impulse ∫ τ dt. The integrator answers for the first; the second it meets by
 * construction, so that only rounding is left of it.
 *
 * @param energy          |E − E₀ − ∫ τ·ω dt| over the greatest energy since the start; 0 if there never was any
 * @param angularMomentum |L − L₀ − ∫ τ dt| over the greatest |L| since the start; 0 if there never was any
 */
public record Balance(double energy, double angularMomentum) {
}
