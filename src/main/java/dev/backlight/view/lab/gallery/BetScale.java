package dev.backlight.view.lab.gallery;

import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.answer.PlacedBet;
import dev.backlight.model.lab.Experiment;
import dev.backlight.model.lab.LabModel;
import dev.backlight.model.window.Settings;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// How far a person's bets were from what came out, each a dot on a scale of factors; those within a quarter are
/// filled and lie on the highlighter.
final class BetScale extends PaintedView {
    private static final double MOST = 12;

    private final LabModel labs;

    BetScale(LabModel labs, Settings settings) {
        super(settings);
        this.labs = labs;
        setPrefHeight(76);
        setMinHeight(76);
        for (Experiment experiment : labs.experiments()) {
            watch(experiment.betProperty().subscribe(_ -> tell()));
        }
    }

    private void tell() {
        setAccessibleText(words());
        requestPaint();
    }

    private String words() {
        List<PlacedBet> judged = labs.judged();
        long near = judged.stream().filter(PlacedBet::isNear).count();
        return judged.isEmpty() ? text("labs.score.none") : text("labs.score", near, judged.size());
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        var locale = settings().messages().locale();
        gc.setTextBaseline(VPos.CENTER);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFont(Type.text(12, locale));
        gc.setFill(palette.mut());
        gc.fillText(words(), 0, 8);
        double left = 10;
        double right = width - 20;
        double y = 40;
        gc.setFill(palette.spot());
        gc.setGlobalAlpha(0.42);
        gc.fillRoundRect(left - 8, y - 10, x(Bet.NEAR, left, right) - left + 12, 20, 14, 14);
        gc.setGlobalAlpha(1);
        gc.setStroke(palette.line());
        gc.strokeLine(left, y + 0.5, right, y + 0.5);
        gc.setFont(Type.text(11, locale));
        gc.setFill(palette.mut());
        gc.fillText(text("labs.score.right"), left - 8, y + 24);
        gc.setTextAlign(TextAlignment.CENTER);
        for (int factor : new int[] {2, 5, 10}) {
            gc.fillText(text("labs.score.off", factor), x(factor, left, right), y + 24);
        }
        gc.setStroke(palette.ink());
        gc.setLineWidth(1.5);
        for (PlacedBet bet : labs.judged()) {
            double x = x(bet.off(), left, right) - 5;
            gc.setFill(bet.isNear() ? palette.ink() : palette.panel());
            gc.fillOval(x, y - 5, 10, 10);
            gc.strokeOval(x, y - 5, 10, 10);
        }
        gc.setLineWidth(1);
    }

    private static double x(double factor, double left, double right) {
        return left + Math.log(Math.clamp(factor, 1, MOST)) / Math.log(MOST) * (right - left);
    }
}
