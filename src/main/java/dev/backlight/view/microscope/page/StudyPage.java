package dev.backlight.view.microscope.page;

import dev.backlight.glass.Study;
import dev.backlight.model.window.Settings;
import dev.backlight.view.microscope.choice.Choice;
import dev.backlight.view.microscope.choice.Hits;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.microscope.choice.Stop;
import dev.backlight.view.microscope.equation.Derivation;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;

/// The mathematics of one stop of a study; where there is room, what brought the neuron most.
public final class StudyPage extends DerivationPage {
    private Study study;
    private Stop stop;
    private Choice choice;

    public StudyPage(Settings settings, ObjectProperty<Spot> lit, Consumer<Spot> onPressed) {
        super(settings, lit, onPressed);
    }

    public void show(Study now, Stop at, Choice chosen) {
        study = now;
        stop = at;
        choice = at.focus(chosen, now);
        GradientCheck check = stop.kind() == Stop.Kind.GRADIENTS
                ? new GradientCheck(
                        study.gradient(choice.column(), choice.from(), choice.to()),
                        study.numericalGradient(choice.column(), choice.from(), choice.to()))
                : null;
        show(Derivation.of(study, stop, choice, settings().messages()), check);
    }

    @Override
    void below(GraphicsContext gc, Palette palette, Hits hits, double y, double width, double height) {
        if (stop.kind() != Stop.Kind.SUMS && stop.kind() != Stop.Kind.CONVOLUTION) {
            new Contributions(
                            study,
                            new Choice(stop.level(choice) - 1, choice.path()),
                            settings().messages())
                    .paint(gc, palette, hits, LEFT, y + 22, width, height);
        }
    }
}
