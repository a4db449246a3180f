package org.orbitarium.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
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
    static List<UpdateRule> of(Optimiser optimiser, NDManager owner, ParameterSnapshot parameters, ParameterSnapshot saved) {
        // Without any moments a snapshot says nothing about its precision.
        ParameterSnapshot moments = new ParameterSnapshot(parameters.precision(), saved.tensors());
        List<ParameterSpec> specs = new ArrayList<>();
        parameters.tensors().forEach((name, tensor) -> specs.add(
                new ParameterSpec(name, Arrays.stream(tensor.shape()).boxed().toList(), 0, 0)));
        return switch (optimiser) {
            case Optimiser.Adam adam -> List.of(adam(adam, owner, specs, moments));
            case Optimiser.Muon muon -> muon(muon, owner, specs, moments);
        };
    }

    private static List<UpdateRule> muon(Optimiser.Muon settings, NDManager owner, List<ParameterSpec> specs, ParameterSnapshot moments) {
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
        matrices.forEach((shape, group) -> {
            NDArray momentum = moment(owner, MOMENTUM, group, moments).reshape(new Shape(group.size(), shape.get(0), shape.get(1)));
            rules.add(new MuonRule(settings, owner, group.stream().map(ParameterSpec::name).toList(), momentum));
        });
        if (!rest.isEmpty()) {
            rules.add(adam(settings.rest(), owner, rest, moments));
        }
        return rules;
    }

    private static AdamRule adam(Optimiser.Adam settings, NDManager owner, List<ParameterSpec> specs, ParameterSnapshot moments) {
        return new AdamRule(settings, owner, specs, moment(owner, FIRST, specs, moments), moment(owner, SECOND, specs, moments));
    }

    /** Returns the moments of these parameters, one after another; zeros if none is kept yet. */
    private static NDArray moment(NDManager owner, String prefix, List<ParameterSpec> specs, ParameterSnapshot moments) {
        double[] values = new double[specs.stream().mapToInt(ParameterSpec::count).sum()];
        int at = 0;
        for (ParameterSpec spec : specs) {
            if (!moments.tensors().isEmpty()) {
                System.arraycopy(moments.get(prefix + spec.name()).data(), 0, values, at, spec.count());
            }
            at += spec.count();
        }
        return DjlOps.create(owner, moments.precision(), values, new Shape(values.length));
    }
}
