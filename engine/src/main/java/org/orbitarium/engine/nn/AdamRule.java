package org.orbitarium.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adam for parameters of any shape, all laid into one flat array, in the order of operations of {@code torch.optim.AdamW}. */
final class AdamRule implements UpdateRule {

    private final Optimiser.Adam settings;
    private final List<ParameterSpec> specs;
    private final NDManager owner;
    private NDArray first;
    private NDArray second;

    /**
     * Starts with moments.
     *
     * @param owner  manager that lives as long as the training
     * @param specs  the parameters
     * @param first  flat first moments, owned by {@code owner}
     * @param second flat second moments, owned by {@code owner}
     */
    AdamRule(Optimiser.Adam settings, NDManager owner, List<ParameterSpec> specs, NDArray first, NDArray second) {
        this.settings = settings;
        this.owner = owner;
        this.specs = List.copyOf(specs);
        this.first = first;
        this.second = second;
    }

    @Override
    public Change propose(NDManager scope, int step, Map<String, NDArray> parameters, Map<String, NDArray> gradients) {
        NDArray gradient = flat(specs, gradients);
        NDArray parameter = flat(specs, parameters);
        if (settings.weightDecay() != 0) {
            if (settings.decoupled()) {
                parameter = parameter.mul(1 - settings.learningRate() * settings.weightDecay());
            } else {
                gradient = gradient.add(parameter.mul(settings.weightDecay()));
            }
        }
        NDArray firstNow = gradient.sub(first).mul(1 - settings.beta1()).add(first);
        NDArray secondNow = gradient.mul(gradient).mul(1 - settings.beta2()).add(UpdateRule.view(scope, second).mul(settings.beta2()));
        NDArray root = secondNow.sqrt().div(Math.sqrt(1 - Math.pow(settings.beta2(), step))).add(settings.epsilon());
        double rate = settings.learningRate() / (1 - Math.pow(settings.beta1(), step));
        NDArray fresh = parameter.sub(firstNow.div(root).mul(rate));
        return new Change(cut(fresh), List.of(firstNow, secondNow));
    }

    @Override
    public void keep(Change change) {
        first = UpdateRule.replace(owner, first, change.moments().getFirst());
        second = UpdateRule.replace(owner, second, change.moments().getLast());
    }

    @Override
    public void save(NDManager scope, Map<String, NDArray> moments) {
        cut(UpdateRule.view(scope, first)).forEach((name, moment) -> moments.put(UpdateRules.FIRST + name, moment));
        cut(UpdateRule.view(scope, second)).forEach((name, moment) -> moments.put(UpdateRules.SECOND + name, moment));
    }

    static NDArray flat(List<ParameterSpec> specs, Map<String, NDArray> arrays) {
        NDList list = new NDList();
        specs.forEach(spec -> list.add(UpdateRule.present(arrays, spec.name()).reshape(spec.count())));
        return NDArrays.concat(list);
    }

    private Map<String, NDArray> cut(NDArray flat) {
        Map<String, NDArray> parts = new LinkedHashMap<>();
        long at = 0;
        for (ParameterSpec spec : specs) {
            NDArray part = flat.get(new NDIndex().addSliceDim(at, at + spec.count()));
            parts.put(spec.name(), part.reshape(new Shape(spec.shape().stream().mapToLong(Integer::longValue).toArray())));
            at += spec.count();
        }
        return parts;
    }
}
