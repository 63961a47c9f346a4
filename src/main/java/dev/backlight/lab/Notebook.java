package dev.backlight.lab;

import dev.backlight.data.picture.Split;
import dev.backlight.lab.record.KeptNetwork;
import dev.backlight.lab.record.Look;
import java.io.IOException;

/// Where a trial writes what it measures while it runs, and where it learns that it is to wait or to stop.
public interface Notebook {

    /// Says how far the trial is; waits while the lab is paused.
    ///
    /// @param done from 0
    /// @param all at the end
    /// @throws java.util.concurrent.CancellationException if the trial is to stop
    void at(double done, double all);

    /// One more point of a curve; x rises.
    void point(String measure, double x, double y);

    /// One number of the trial's outcome.
    void figure(String name, double value);

    /// What it looked like inside at a moment.
    void look(Look look);

    /// Keeps a network, so that it can be opened elsewhere.
    void keep(KeptNetwork network);

    /// The digits that come with the program, read once for all labs.
    ///
    /// @throws IOException if they can't be read
    Split digits() throws IOException;
}
