/// Rooms in which networks learn something other than digits: their gallery, their stages and what is beside them.
package dev.backlight.view.domain;
