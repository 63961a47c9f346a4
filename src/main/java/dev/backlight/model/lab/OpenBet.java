package dev.backlight.model.lab;

import dev.backlight.lab.LabResult;
import dev.backlight.lab.answer.Bet;
import dev.backlight.lab.answer.Guess;
import dev.backlight.lab.answer.Outcome;
import dev.backlight.lab.answer.PlacedBet;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The bet on one lab: placed, drawn, taken back, judged. It tells before a hand changes it.
final class OpenBet {
    private final Bet bet;
    private final BetStroke stroke;
    private final BooleanSupplier open;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<PlacedBet> placed = new ReadOnlyObjectWrapper<>(this, "placed");
    private Runnable edit = () -> {};

    /// @param stroke null where nothing is drawn
    /// @param open whether it can be changed now
    /// @param changed is told of every change
    OpenBet(Bet bet, BetStroke stroke, BooleanSupplier open, Runnable changed) {
        this.bet = bet;
        this.stroke = stroke;
        this.open = open;
        this.changed = changed;
    }

    void beforeEdit(Runnable edit) {
        this.edit = edit;
    }

    /// The newest; null before any.
    ReadOnlyObjectProperty<PlacedBet> placedProperty() {
        return placed.getReadOnlyProperty();
    }

    /// The line that is drawn; empty where the bet is none to be drawn.
    Optional<BetStroke> stroke() {
        return Optional.ofNullable(stroke);
    }

    void place(Guess guess) {
        if (open.getAsBoolean()) {
            edit.run();
            put(guess);
        }
    }

    private void put(Guess guess) {
        PlacedBet now = placed.get();
        placed.set(now == null ? new PlacedBet(guess, Double.NaN) : now.with(guess));
        if (stroke != null && guess.line() == null) {
            stroke.show(null);
        }
        changed.run();
    }

    void beginStroke() {
        edit.run();
        stroke.begin();
    }

    void moveStroke(int handle, double by) {
        if (open.getAsBoolean()) {
            edit.run();
            stroke.move(handle, by);
            placeStroke();
        }
    }

    void placeStroke() {
        if (open.getAsBoolean()) {
            put(Guess.drawn((Bet.Line) bet, stroke.series()));
        }
    }

    void undo() {
        if (stroke != null && open.getAsBoolean() && stroke.canUndo()) {
            edit.run();
            stroke.undo();
            if (stroke.isEmpty()) {
                drop();
            } else {
                placeStroke();
            }
        }
    }

    void forget() {
        if (open.getAsBoolean()) {
            edit.run();
            drop();
        }
    }

    private void drop() {
        goBack(null);
        changed.run();
    }

    /// Has this bet again; one that has been judged stays.
    ///
    /// @param guess null for none
    void goBack(Guess guess) {
        PlacedBet now = placed.get();
        if (guess != null) {
            placed.set(now == null ? new PlacedBet(guess, Double.NaN) : now.with(guess));
        } else if (now != null && !now.isJudged()) {
            placed.set(null);
        }
        if (stroke != null) {
            stroke.show(guess == null ? null : guess.line());
        }
    }

    /// Shows a bet that is kept, where there is none.
    void show(PlacedBet kept) {
        if (placed.get() == null) {
            placed.set(kept);
            if (stroke != null) {
                stroke.show(kept.guess().line());
            }
            changed.run();
        }
    }

    /// The first whole result judges it.
    void judge(LabResult result, Outcome outcome) {
        PlacedBet now = placed.get();
        if (now != null && result.isWhole()) {
            placed.set(now.judged(now.guess().off(bet, outcome)));
        }
    }
}
