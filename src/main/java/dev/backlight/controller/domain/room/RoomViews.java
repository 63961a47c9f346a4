package dev.backlight.controller.domain.room;

import dev.backlight.model.window.Action;
import dev.backlight.view.stage.Lens;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What a room shows in the frame that all rooms share.
///
/// @param stage the scene in the middle
/// @param left groups of the left panel: data, network, training
/// @param right groups of the right panel: the one interaction and its verdict
/// @param lenses of the drawer, at least one
/// @param actions what else can be done here
/// @param gentler begins anew with a tenth of the learning rate
/// @param dispose ends all listening of these views but the lenses
public record RoomViews(
        Region stage,
        List<? extends Node> left,
        List<? extends Node> right,
        List<Lens> lenses,
        List<Action> actions,
        Runnable gentler,
        Runnable dispose) {}
