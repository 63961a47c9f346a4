package dev.backlight.view.domain.runs;

import dev.backlight.engine.spec.sequence.Cell;
import dev.backlight.engine.spec.sequence.SequenceLayerSpec;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import dev.backlight.model.domain.run.RoomRun;
import dev.backlight.model.domain.run.RoomRuns;
import dev.backlight.model.text.Messages;
import dev.backlight.training.recipe.Knobs;
import dev.backlight.view.domain.NetworkTitle;
import dev.backlight.view.metric.Overlay;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;

/// How the runs of a room are called.
///
/// @param more what a recipe says that the shape of its network doesn't; may be empty
/// @param <R> the knobs of the room's network
public record RunNaming<R extends Knobs<R>>(RoomRuns<R> runs, Function<R, String> more, Messages messages)
        implements Overlay {
    /// The shape of its network and what else tells it apart.
    String name(RoomRun<R> run) {
        String shape = run.network() != null && run.network().architecture() instanceof SequenceSpec spec
                ? NetworkTitle.shape(spec)
                : messages.get("evaluation.run", run.number());
        return Stream.of(shape, bias(run), more.apply(run.recipe()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /// What its forget gates start at, where that is not the usual.
    private String bias(RoomRun<R> run) {
        return recurrent(run)
                .filter(layer -> layer.cell() == Cell.LSTM
                        && layer.forgetBias() != SequenceLayerSpec.Recurrent.USUAL_FORGET_BIAS)
                .map(layer -> messages.get("domain.runs.bias", Numbers.fixed(layer.forgetBias(), 0)))
                .orElse("");
    }

    private Optional<SequenceLayerSpec.Recurrent> recurrent(RoomRun<R> run) {
        return run.network() != null && run.network().architecture() instanceof SequenceSpec spec
                ? spec.layers().stream()
                        .filter(SequenceLayerSpec.Recurrent.class::isInstance)
                        .map(SequenceLayerSpec.Recurrent.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    /// Its number, rate and seed.
    String line(RoomRun<R> run) {
        return messages.get(
                "domain.runs.line",
                run.number(),
                Numbers.fixed(run.recipe().learningRate(), 4),
                String.valueOf(run.recipe().seed()));
    }

    /// What tells it from the others at the end of a line: its cell, or what its recipe says; its number where two
    /// would be called alike.
    String brief(RoomRun<R> run) {
        String own = word(run);
        boolean alone =
                runs.overlaid().stream().filter(one -> word(one).equals(own)).count() <= 1;
        return own.isEmpty() || !alone ? messages.get("evaluation.run", run.number()) : own;
    }

    private String word(RoomRun<R> run) {
        return recurrent(run).map(layer -> layer.cell().label()).orElseGet(() -> more.apply(run.recipe()));
    }

    @Override
    public List<Curve> curves() {
        return runs.isComparing()
                ? runs.overlaid().stream()
                        .map(run -> new Curve(brief(run), run.history()))
                        .toList()
                : List.of();
    }

    @Override
    public Subscription follow(Runnable changed) {
        ListChangeListener<RoomRun<R>> listener = _ -> changed.run();
        runs.overlaid().addListener(listener);
        return () -> runs.overlaid().removeListener(listener);
    }
}
