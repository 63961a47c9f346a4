package dev.backlight.view.driving;

import dev.backlight.data.track.Rays;
import dev.backlight.model.driving.DrivingModel;
import dev.backlight.model.driving.Ride;
import dev.backlight.model.window.Settings;
import dev.backlight.training.driving.Policy;
import dev.backlight.view.paint.Dashes;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// The leader's network at this moment: what it perceives, what it makes of it, and how it steers.
public final class WheelView extends PaintedView {
    private static final double NETWORK = 250;
    private static final double PERCEIVE = 110;
    private static final double PLAN = 92;
    private static final double ACT = 40;

    private final DrivingModel model;

    public WheelView(DrivingModel model, Settings settings) {
        super(settings);
        this.model = model;
        setId("wheel");
        setMinHeight(NETWORK + PERCEIVE + PLAN + ACT);
        setPrefHeight(NETWORK + PERCEIVE + PLAN + ACT);
        watch(model.movedProperty().subscribe(_ -> requestPaint()));
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height, Palette palette) {
        Ride ride = model.ride();
        float[] seen = ride.seen();
        Policy policy = ride.driver();
        double steer = ride.steer();
        gc.setTextBaseline(VPos.CENTER);
        network(gc, width, seen, policy, palette);
        perceive(gc, width, seen, palette);
        plan(gc, width, policy.hidden(), palette);
        act(gc, width, steer, palette);
        setAccessibleText(text("domain.driving.steer", Numbers.signed(steer, 2)));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.BASELINE);
    }

    private void network(GraphicsContext gc, double width, float[] seen, Policy policy, Palette palette) {
        Locale locale = settings().messages().locale();
        double[] hidden = policy.hidden();
        double[] outputs = policy.outputs();
        double left = 54;
        double middle = (left + width - 48) / 2;
        double right = width - 48;
        float[] first = policy.first();
        float[] second = policy.second();
        for (int i = 0; i < Rays.COUNT; i++) {
            for (int j = 0; j < hidden.length; j++) {
                edge(
                        gc,
                        left,
                        y(i, Rays.COUNT),
                        middle,
                        y(j, hidden.length),
                        (seen[i] - Policy.CENTRE) * first[i * hidden.length + j],
                        palette);
            }
        }
        for (int j = 0; j < hidden.length; j++) {
            for (int k = 0; k < outputs.length; k++) {
                edge(
                        gc,
                        middle,
                        y(j, hidden.length),
                        right,
                        y(k, outputs.length),
                        hidden[j] * second[j * outputs.length + k],
                        palette);
            }
        }
        gc.setGlobalAlpha(1);
        gc.setLineWidth(1);
        gc.setFont(Type.text(11, locale));
        for (int i = 0; i < Rays.COUNT; i++) {
            gc.setTextAlign(TextAlignment.RIGHT);
            gc.setFill(palette.mut());
            gc.fillText(Numbers.signed(Rays.degrees(i), 0) + "°", left - 14, y(i, Rays.COUNT));
            dot(gc, left, y(i, Rays.COUNT), 8, (seen[i] - Policy.CENTRE) / 0.7, palette);
        }
        double size = hidden.length > 16 ? 4 : hidden.length > 10 ? 6 : 9;
        for (int j = 0; j < hidden.length; j++) {
            dot(gc, middle, y(j, hidden.length), size, hidden[j], palette);
        }
        String[] choices = {"domain.driving.right", "domain.driving.straight", "domain.driving.left"};
        for (int k = 0; k < outputs.length; k++) {
            dot(gc, right, y(k, outputs.length), 12, Math.tanh(outputs[k]), palette);
            gc.setTextAlign(TextAlignment.CENTER);
            gc.setFill(palette.mut());
            gc.fillText(
                    text(outputs.length == 1 ? "domain.driving.wheel" : choices[k]), right, y(k, outputs.length) - 22);
        }
    }

    private static double y(int i, int count) {
        return 14 + (NETWORK - 36) * (i + 0.5) / count;
    }

    private static void edge(
            GraphicsContext gc, double x1, double y1, double x2, double y2, double flow, Palette palette) {
        double strength = Math.min(1, Math.abs(flow));
        if (strength < 0.04) {
            return;
        }
        gc.setStroke(palette.sign(flow));
        gc.setGlobalAlpha(0.15 + 0.85 * strength);
        gc.setLineWidth(0.5 + 2.5 * strength);
        Dashes.set(gc, flow < 0 ? new double[] {4, 3} : null);
        gc.strokeLine(x1, y1, x2, y2);
        Dashes.none(gc);
    }

    private static void dot(GraphicsContext gc, double x, double y, double radius, double value, Palette palette) {
        gc.setFill(palette.diverging().color(value));
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        gc.setStroke(palette.dim());
        gc.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private void title(GraphicsContext gc, String key, double y, Palette palette) {
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setFill(palette.ink());
        gc.setFont(Type.semibold(12, settings().messages().locale()));
        gc.fillText(text(key), 0, y);
        gc.setFill(palette.mut());
        gc.setFont(Type.text(11, settings().messages().locale()));
        gc.setTextAlign(TextAlignment.RIGHT);
    }

    private void perceive(GraphicsContext gc, double width, float[] seen, Palette palette) {
        double top = NETWORK;
        title(gc, "domain.driving.perceive", top + 8, palette);
        gc.fillText(text("domain.driving.perceive.note"), width, top + 8);
        double pitch = width / Rays.COUNT;
        for (int i = 0; i < Rays.COUNT; i++) {
            double x = i * pitch + 4;
            gc.setFill(palette.inset());
            gc.fillRoundRect(x, top + 22, pitch - 8, 56, 5, 5);
            gc.setFill(seen[i] >= 1 ? palette.ink() : palette.dim());
            gc.fillRoundRect(x, top + 22 + 56 * (1 - seen[i]), pitch - 8, 56 * seen[i], 5, 5);
            gc.setFill(palette.mut());
            gc.setTextAlign(TextAlignment.CENTER);
            gc.fillText(Numbers.signed(Rays.degrees(i), 0) + "°", x + (pitch - 8) / 2, top + 90);
        }
    }

    private void plan(GraphicsContext gc, double width, double[] hidden, Palette palette) {
        double top = NETWORK + PERCEIVE;
        title(gc, "domain.driving.plan", top + 8, palette);
        gc.fillText(text("domain.driving.plan.note", hidden.length), width, top + 8);
        double zero = top + 50;
        double pitch = width / hidden.length;
        for (int j = 0; j < hidden.length; j++) {
            double tall = 26 * hidden[j];
            gc.setFill(palette.sign(hidden[j]));
            gc.fillRoundRect(
                    j * pitch + 1, hidden[j] > 0 ? zero - tall : zero, pitch - 2, Math.max(1, Math.abs(tall)), 3, 3);
        }
        gc.setStroke(palette.dim());
        gc.strokeLine(0, zero + 0.5, width, zero + 0.5);
    }

    private void act(GraphicsContext gc, double width, double steer, Palette palette) {
        double top = NETWORK + PERCEIVE + PLAN;
        title(gc, "domain.driving.act", top + 10, palette);
        double from = 96;
        double room = width - from - 60;
        double middle = from + room / 2;
        gc.setFill(palette.inset());
        gc.fillRoundRect(from, top + 4, room, 12, 4, 4);
        double length = room / 2 * Math.abs(steer);
        gc.setFill(palette.sign(steer));
        gc.fillRoundRect(steer > 0 ? middle - length : middle, top + 4, length, 12, 4, 4); // left is positive
        gc.setStroke(palette.ink());
        gc.strokeLine(middle, top + 1, middle, top + 19);
        gc.setFill(palette.signText(steer));
        gc.setFont(Type.semibold(13));
        gc.setTextAlign(TextAlignment.RIGHT);
        gc.fillText(Numbers.signed(steer, 2), width, top + 10);
    }
}
