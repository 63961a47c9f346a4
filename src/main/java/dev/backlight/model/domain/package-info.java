/// What the models of all rooms of the domains have in common.
package dev.backlight.model.domain;
