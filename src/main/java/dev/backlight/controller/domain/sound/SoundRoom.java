package dev.backlight.controller.domain.sound;

import dev.backlight.controller.domain.room.ModelRoom;
import dev.backlight.controller.domain.room.RoomViews;
import dev.backlight.data.DataException;
import dev.backlight.data.sound.SpokenDigits;
import dev.backlight.data.sound.device.SystemMicrophone;
import dev.backlight.model.sound.SoundModel;
import dev.backlight.model.sound.Word;
import dev.backlight.model.window.Settings;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.sound.SoundRecipe;
import dev.backlight.view.domain.RoomCard;
import dev.backlight.view.domain.RoomCard.Standing;
import dev.backlight.view.metric.ChartsLens;
import dev.backlight.view.microscope.MicroscopeLens;
import dev.backlight.view.microscope.source.WordStudy;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.sound.SoundCard;
import dev.backlight.view.sound.SoundStage;
import dev.backlight.view.sound.SpectrumLens;
import java.util.List;
import javafx.beans.value.ObservableValue;

/// Which digit was said?
public final class SoundRoom extends ModelRoom<SoundModel> {
    /// A seven.
    private static final int FIRST = 1_050;

    public SoundRoom() {
        super("sound");
    }

    @Override
    protected SoundModel made() throws DataException {
        return new SoundModel(SoundRecipe.standard(), new SystemMicrophone());
    }

    @Override
    public RoomCard.Painting glimpse() throws DataException {
        Word seven = Word.of(SpokenDigits.load().recordings().get(FIRST));
        return (gc, width, height, palette) -> SoundCard.paint(gc, seven, width, height, palette);
    }

    @Override
    protected RoomCard.Painting painting(Settings settings) {
        return (gc, width, height, palette) ->
                SoundCard.paint(gc, model().wordProperty().get(), width, height, palette);
    }

    @Override
    public Standing standing(Settings settings) {

        Evaluation now = run().evaluationProperty().get();
        return now == null || now.step() == 0
                ? untrained(settings)
                : new Standing(settings.messages().get("domain.found"), Numbers.percent(now.accuracy()));
    }

    @Override
    protected List<? extends ObservableValue<?>> news() {
        return List.of(model().wordProperty(), run().evaluationProperty());
    }

    @Override
    public RoomViews views(Settings settings) {
        SoundStage stage = new SoundStage(model(), settings);
        SoundPanels panels = new SoundPanels(model(), settings);
        return views(
                stage,
                panels,
                List.of(
                        new ChartsLens(run(), settings),
                        new SpectrumLens(model(), settings),
                        new MicroscopeLens(run(), settings, new WordStudy(model()), id())),
                gentler(model().recipeProperty(), model()::apply));
    }
}
