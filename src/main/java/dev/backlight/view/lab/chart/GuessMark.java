package dev.backlight.view.lab.chart;

import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.answer.Guess;
import dev.backlight.lab.record.Reading;
import dev.backlight.view.chart.Mark;
import dev.backlight.view.chart.plot.Pen;
import dev.backlight.view.chart.plot.Plot;
import dev.backlight.view.chart.plot.Points;
import dev.backlight.view.chart.plot.Trace;

/// Somebody's bet below the data: a highlighter along the line that was drawn, or a band where an answer lies that
/// was chosen.
///
/// @param drawing whether it is being drawn: stronger, with a core of ink
record GuessMark(Bet.Line bet, Guess guess, boolean drawing) implements Mark {
    private static final Pen WHILE = new Pen(Pen.HIGHLIGHTER.colour(), 11, Pen.Dash.SOLID, 0.62);
    private static final Pen AFTER = new Pen(Pen.HIGHLIGHTER.colour(), 9, Pen.Dash.SOLID, 0.42);
    private static final Pen CORE = Pen.SOLID.wide(1.5);
    private static final double BAND = 9;

    @Override
    public void paint(Plot plot) {
        if (guess.line() != null) {
            Points points = LabLines.points(guess.line());
            new Trace().line(plot, points, drawing ? WHILE : AFTER);
            if (drawing) {
                new Trace().line(plot, points, CORE);
            }
        } else if (isAlong() && !Double.isNaN(guess.number())) {
            plot.gc().setGlobalAlpha(drawing ? WHILE.strength() : AFTER.strength());
            plot.gc().setFill(plot.palette().spot());
            plot.gc()
                    .fillRect(
                            plot.x(guess.number()) - BAND / 2,
                            plot.box().y(),
                            BAND,
                            plot.box().height());
            plot.gc().setGlobalAlpha(1);
        }
    }

    /// Whether the number lies along the horizontal axis.
    private boolean isAlong() {
        return bet.reading() instanceof Reading.Reaches || bet.reading() instanceof Reading.Summit;
    }

    @Override
    public boolean below() {
        return true;
    }
}
