/// The workspace of domains: its gallery, its rooms, and the frame that all rooms share.
package dev.backlight.controller.domain;
