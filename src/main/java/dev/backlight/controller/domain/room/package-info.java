/// What a room of the domains is and what its panels are made of.
package dev.backlight.controller.domain.room;
