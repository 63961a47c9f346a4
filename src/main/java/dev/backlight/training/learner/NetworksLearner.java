package dev.backlight.training.learner;

import dev.backlight.engine.Network;
import dev.backlight.engine.layer.Parameter;
import dev.backlight.engine.optimizer.Optimizer;
import dev.backlight.engine.spec.Architecture;
import dev.backlight.engine.spec.OptimizerSpec;
import dev.backlight.engine.spec.Weights;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import dev.backlight.training.past.LearnerState;
import dev.backlight.training.past.SeveralState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One or several networks, each with its optimizer, that learn from what they make on the way: what such learners
/// share about keeping and resuming.
public abstract class NetworksLearner implements Learner {
    private final List<Member> members;
    private final Architecture architecture;
    private long step;

    /// A network under its name among the others.
    public record Member(String name, Network network, Optimizer optimizer) {
        /// With an optimizer made for it.
        public static Member of(String name, Network network, OptimizerSpec optimizer) {
            return new Member(name, network, Optimizer.of(optimizer, network.parameters()));
        }
    }

    protected NetworksLearner(List<Member> members) {
        this.members = List.copyOf(members);
        architecture = members.size() == 1
                ? members.getFirst().network().spec()
                : new Architecture.Several(members.stream()
                        .map(member -> new Architecture.Several.Member(
                                member.name(), member.network().spec()))
                        .toList());
    }

    /// Learns once.
    ///
    /// @param now steps taken before this one
    /// @return false if what would be learned is no usable number
    protected abstract boolean learn(long now);

    /// Whatever else is needed to go on, as numbers.
    protected abstract double[] own();

    /// Takes it back.
    protected abstract void restoreOwn(double[] own);

    @Override
    public final Outcome step() {
        if (!learn(step)) {
            return Outcome.DIVERGED;
        }
        step++;
        return stepInEpoch() == 0 ? Outcome.EPOCH_END : Outcome.TAKEN;
    }

    @Override
    public final long steps() {
        return step;
    }

    @Override
    public final Architecture architecture() {
        return architecture;
    }

    @Override
    public final List<float[]> numbers() {
        return members.stream()
                .flatMap(member -> member.network().parameters().stream())
                .map(parameter -> parameter.value().data)
                .toList();
    }

    @Override
    public final LearnerState checkpoint(Weights now) {
        List<Long> steps = new ArrayList<>();
        List<float[][]> states = new ArrayList<>();
        for (Member member : members) {
            steps.add(member.optimizer().steps());
            states.add(member.optimizer().copyState());
        }
        return new SeveralState(step, architecture.summary(), now, steps, states, own());
    }

    @Override
    public final void restore(LearnerState saved) {
        if (!(saved instanceof SeveralState state) || !state.architecture().equals(architecture.summary())) {
            throw new Refusal(
                    "This state is of something else that learns: choose one of {0}.", architecture.summary());
        }
        requireOptimizers(state);
        put(state.weights());
        for (int i = 0; i < members.size(); i++) {
            members.get(i)
                    .optimizer()
                    .restoreState(
                            state.optimizerSteps().get(i),
                            state.optimizerStates().get(i));
        }
        step = state.step();
        try {
            restoreOwn(state.own());
        } catch (IndexOutOfBoundsException damaged) {
            throw new Refusal(
                    new Sentence(
                            "This state is of something else that learns: choose one of {0}.", architecture.summary()),
                    damaged);
        }
    }

    /// @throws IllegalArgumentException with one sentence if it has other optimizers than these
    private void requireOptimizers(SeveralState state) {
        if (state.optimizerSteps().size() != members.size()
                || state.optimizerStates().size() != members.size()) {
            throw new Refusal(
                    "This state is of something else that learns: choose one of {0}.", architecture.summary());
        }
    }

    @Override
    public boolean change(Change change) {
        return switch (change) {
            case Change.LearningRate(float rate) -> {
                members.forEach(member -> member.optimizer().setLearningRate(rate));
                yield true;
            }
            case Change.Number number -> {
                numbers().get(number.place().parameter())[number.place().position()] = number.value();
                yield true;
            }
            case Change.Freeze _, Change.Adopt _ -> false;
        };
    }

    /// The gradients of all, for their norm.
    protected final List<Parameter> parameters() {
        return members.stream()
                .map(Member::network)
                .map(Network::parameters)
                .flatMap(List::stream)
                .toList();
    }

    /// A copy of a network with its numbers of now, for an examination.
    protected static Stream<float[]> values(Network network) {
        return network.parameters().stream().map(parameter -> parameter.value().data);
    }
}
