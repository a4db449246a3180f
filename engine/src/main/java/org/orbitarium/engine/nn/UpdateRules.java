package org.orbitarium.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Divides the parameters among the rules of an optimiser. */
final class UpdateRules {

    static final String MOMENTUM = "momentum.";
    static final String FIRST = "first.";
    static final String SECOND = "second.";

    private UpdateRules() {
    }

    /** Returns the moments that an optimiser of these parameters keeps. */
    static List<ParameterSpec> moments(Optimiser optimiser, List<ParameterSpec> specs) {
        List<ParameterSpec> moments = new ArrayList<>();
        for (ParameterSpec spec : specs) {
            List<String> prefixes = optimiser instanceof Optimiser.Muon && matrix(spec) ? List.of(MOMENTUM) : List.of(FIRST, SECOND);
            prefixes.forEach(prefix -> moments.add(new ParameterSpec(prefix + spec.name(), spec.shape(), 0, 0)));
        }
        return moments;
    }

    private static boolean matrix(ParameterSpec spec) {
        return spec.shape().size() == 2;
    }

    /** Returns rules that care for every parameter once and go on from these moments; from zeros if there are none at all. */
    static List<UpdateRule> of(Optimiser optimiser, NDManager owner, Scalars scalars, ParameterSnapshot parameters,
            ParameterSnapshot saved) {
        // Without any moments a snapshot says nothing about its precision.
        ParameterSnapshot moments = new ParameterSnapshot(parameters.precision(), saved.tensors());
        List<ParameterSpec> specs = new ArrayList<>();
        parameters.tensors().forEach((name, tensor) -> specs.add(
                new ParameterSpec(name, Arrays.stream(tensor.shape()).boxed().toList(), 0, 0)));
        return switch (optimiser) {
            case Optimiser.Adam adam -> List.of(adam(adam, owner, scalars, specs, moments));
            case Optimiser.Muon muon -> muon(muon, owner, scalars, specs, moments);
        };
    }

    private static List<UpdateRule> muon(Optimiser.Muon settings, NDManager owner, Scalars scalars, List<ParameterSpec> specs,
            ParameterSnapshot moments) {
        Map<List<Integer>, List<ParameterSpec>> matrices = new LinkedHashMap<>();
        List<ParameterSpec> rest = new ArrayList<>();
        for (ParameterSpec spec : specs) {
            if (matrix(spec)) {
                matrices.computeIfAbsent(spec.shape(), shape -> new ArrayList<>()).add(spec);
            } else {
                rest.add(spec);
            }
        }
        List<UpdateRule> rules = new ArrayList<>();
        for (List<ParameterSpec> group : matrices.values()) {
            Block block = Block.stacked(group);
            rules.add(new MuonRule(settings, owner, scalars, block, moment(owner, MOMENTUM, block, moments)));
        }
        if (!rest.isEmpty()) {
            rules.add(adam(settings.rest(), owner, scalars, rest, moments));
        }
        return rules;
    }

    private static AdamRule adam(Optimiser.Adam settings, NDManager owner, Scalars scalars, List<ParameterSpec> specs,
            ParameterSnapshot moments) {
        Block block = Block.flat(specs);
        return new AdamRule(settings, owner, scalars, block, moment(owner, FIRST, block, moments), moment(owner, SECOND, block, moments));
    }

    /** Returns the moments of a block; zeros if none is kept yet. */
    private static NDArray moment(NDManager owner, String prefix, Block block, ParameterSnapshot moments) {
        return moments.tensors().isEmpty() ? block.zeros(owner, moments.precision())
                : block.create(owner, moments.precision(), name -> moments.get(prefix + name));
    }
}
