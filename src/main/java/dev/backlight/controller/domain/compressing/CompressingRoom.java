package dev.backlight.controller.domain.compressing;

import dev.backlight.controller.domain.room.ModelRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.data.DataException;
import dev.backlight.data.picture.Dataset;
import dev.backlight.data.picture.Mnist;
import dev.backlight.model.compressing.CompressingModel;
import dev.backlight.model.window.Settings;
import dev.backlight.training.compressing.CodeMap;
import dev.backlight.training.compressing.CompressingRecipe;
import dev.backlight.training.compressing.Numbered;
import dev.backlight.view.compressing.CompressingStage;
import dev.backlight.view.compressing.LossLens;
import dev.backlight.view.compressing.RebuiltLens;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.domain.RoomCard.Standing;
import dev.backlight.view.microscope.MicroscopeLens;
import dev.backlight.view.microscope.source.LearnedStudy;
import dev.backlight.view.paint.Numbers;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;

/// How little is enough to draw a digit again?
public final class CompressingRoom extends ModelRoom<CompressingModel> {
    private static final int SOME = 40;

    public CompressingRoom() {
        super("compressing");
    }

    @Override
    protected CompressingModel made() throws DataException {
        return new CompressingModel(CompressingRecipe.standard(), Mnist.load());
    }

    @Override
    public RoomCard.Painting glimpse() throws DataException {
        Dataset digits = Mnist.load().test();
        float[][] some = Numbered.of(digits.subset(
                        IntStream.range(0, Math.min(SOME, digits.size())).toArray()))
                .rows();
        return (gc, width, height, palette) -> CompressingStage.card(gc, some, width, height, palette);
    }

    @Override
    protected RoomCard.Painting painting(Settings settings) {
        return (gc, width, height, palette) ->
                CompressingStage.card(gc, model().mapProperty().get(), width, height, palette);
    }

    @Override
    public Standing standing(Settings settings) {
        CodeMap now = model().mapProperty().get();
        return now.snapshot().step() == 0
                ? untrained(settings)
                : new Standing(settings.messages().get("domain.compressing.lost"), Numbers.fixed(now.lost(), 4));
    }

    @Override
    protected List<? extends ObservableValue<?>> news() {
        return List.of(model().mapProperty());
    }

    @Override
    public RoomViews views(Settings settings) {
        model().compare();
        CompressingStage stage = new CompressingStage(model(), settings);
        CompressingPanels panels = new CompressingPanels(model(), settings);
        return views(
                stage,
                stage::dispose,
                panels,
                List.of(
                        new RebuiltLens(model(), settings),
                        new LossLens(model(), settings),
                        new MicroscopeLens(run(), settings, new LearnedStudy(run()), id())),
                gentler(model().recipeProperty(), model()::apply));
    }
}
