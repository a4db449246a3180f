package org.orbitarium.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Map;

/** Adam for parameters of any shape, all laid into one flat array, in the order of operations of {@code torch.optim.AdamW}. */
final class AdamRule implements UpdateRule {

    private final Optimiser.Adam settings;
    private final Block block;
    private final NDManager owner;
    private final Scalars scalars;
    private NDArray first;
    private NDArray second;

    /**
     * Starts with moments.
     *
     * @param owner   manager that lives as long as the training
     * @param scalars of the owner
     * @param block   the parameters, flat
     * @param first   their first moments, owned by {@code owner}
     * @param second  their second moments, owned by {@code owner}
     */
    AdamRule(Optimiser.Adam settings, NDManager owner, Scalars scalars, Block block, NDArray first, NDArray second) {
        this.settings = settings;
        this.owner = owner;
        this.scalars = scalars;
        this.block = block;
        this.first = first;
        this.second = second;
    }

    @Override
    public Block block() {
        return block;
    }

    @Override
    public Change propose(NDManager scope, int step, double rate, NDArray parameters, NDArray gradients) {
        NDArray gradient = gradients;
        NDArray parameter = parameters;
        if (settings.weightDecay() != 0) {
            if (settings.decoupled()) {
                parameter = UpdateRule.decayed(scalars, parameter, settings.learningRate(), rate, settings.weightDecay());
            } else {
                gradient = gradient.add(parameter.mul(scalars.of(settings.weightDecay())));
            }
        }
        NDArray firstNow = gradient.sub(first).muli(scalars.of(1 - settings.beta1())).addi(first);
        NDArray secondNow = gradient.mul(gradient).muli(scalars.of(1 - settings.beta2()))
                .addi(UpdateRule.view(scope, second).mul(scalars.of(settings.beta2())));
        NDArray root = secondNow.sqrt().divi(Math.sqrt(1 - Math.pow(settings.beta2(), step))).addi(scalars.of(settings.epsilon()));
        double length = rate * settings.learningRate() / (1 - Math.pow(settings.beta1(), step));
        NDArray fresh = parameter.sub(firstNow.div(root).muli(length));
        return new Change(fresh, List.of(firstNow, secondNow));
    }

    @Override
    public void keep(Change change) {
        first = UpdateRule.replace(owner, first, change.moments().getFirst());
        second = UpdateRule.replace(owner, second, change.moments().getLast());
    }

    @Override
    public void save(Map<String, ParameterSnapshot.Tensor> moments) {
        block.tensors(first).forEach((name, moment) -> moments.put(UpdateRules.FIRST + name, moment));
        block.tensors(second).forEach((name, moment) -> moments.put(UpdateRules.SECOND + name, moment));
    }
}
