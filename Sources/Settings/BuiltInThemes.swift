/// The files of `themes/`, so that the program needs none of them to run.
///
/// Made by `make generate`, and compared with them by `make check`.
enum BuiltInThemes {
  static let texts: [(name: String, text: String)] = [
    (
      "night",
      #"""
      # Dark, for long hours. One accent, azure, and it means: here you are. Everything else is ink of
      # three strengths, and the three colours of news: green is final and good, amber waits or is
      # unknown, red is lost or refused.

      name = "night"
      # Painted, because a dark theme on a bright terminal could not be read. In a copy of yours, write
      # assumes in place of background (and drop ansi_background) to let your terminal shine through.
      background = "#0f1419"
      ansi_background = "black"

      # ansi is what a terminal with sixteen colours shows. Never bright-black: many palettes hide it.
      [roles]
      plain      = { foreground = "#c5ced8", ansi = "white" }
      muted      = { foreground = "#8793a0", ansi = "white" }
      strong     = { foreground = "#f2f5f8", ansi = "bright-white", bold = true }
      accent     = { foreground = "#6cb6ff", ansi = "bright-cyan" }
      frame      = { foreground = "#5d6a78", ansi = "blue" }
      heading    = { foreground = "#dfe6ee", ansi = "bright-white", bold = true }
      money      = { foreground = "#e8edf2", ansi = "bright-white" }
      good       = { foreground = "#7fd18c", ansi = "bright-green" }
      moving     = { foreground = "#9fc7e8", ansi = "cyan" }
      waiting    = { foreground = "#e8b45a", ansi = "bright-yellow" }
      danger     = { foreground = "#ff7b72", ansi = "bright-red" }
      stale      = { foreground = "#a3937a", ansi = "white" }
      key        = { foreground = "#6cb6ff", ansi = "bright-cyan" }
      input      = { foreground = "#f2f5f8", background = "#1c242d", ansi = "bright-white", underline = true }
      match      = { foreground = "#6cb6ff", ansi = "bright-cyan", bold = true, underline = true }
      chart      = { foreground = "#4f9bdc", ansi = "cyan" }
      sandbox    = { foreground = "#0f1419", background = "#8d99a6", ansi = "black", ansi_background = "cyan" }
      production = { foreground = "#0f1419", background = "#f2f5f8", ansi = "black", ansi_background = "white" }

      # The bar of the selected row. With sixteen colours all text on it is the same.
      [selected]
      background = "#233448"
      ansi = "bright-white"
      ansi_background = "blue"

      [selected.roles]
      muted      = { foreground = "#a9b6c3" }
      frame      = { foreground = "#8496aa" }
      stale      = { foreground = "#bcac92" }
      chart      = { foreground = "#6cb6ff" }
      sandbox    = { foreground = "#c5ced8" }
      production = { foreground = "#f2f5f8", bold = true }

      """#
    ),
    (
      "day",
      #"""
      # Light, for a bright room: ink on warm paper. The same grammar as night, so that nothing has to
      # be learnt again when the sun comes in.

      name = "day"
      background = "#faf8f3"
      ansi_background = "bright-white"

      # Of the sixteen, green, yellow and cyan cannot be read on white; sign and word speak instead.
      [roles]
      plain      = { foreground = "#2e3640", ansi = "black" }
      muted      = { foreground = "#5f6b78", ansi = "bright-black" }
      strong     = { foreground = "#0b1016", ansi = "black", bold = true }
      accent     = { foreground = "#0b5fbf", ansi = "blue" }
      frame      = { foreground = "#868e98", ansi = "bright-black" }
      heading    = { foreground = "#1a2129", ansi = "black", bold = true }
      money      = { foreground = "#141a21", ansi = "black" }
      good       = { foreground = "#1d6b34", ansi = "black" }
      moving     = { foreground = "#2f5f8a", ansi = "blue" }
      waiting    = { foreground = "#855000", ansi = "magenta" }
      danger     = { foreground = "#b3261e", ansi = "red" }
      stale      = { foreground = "#75684f", ansi = "bright-black" }
      key        = { foreground = "#0b5fbf", ansi = "blue" }
      input      = { foreground = "#0b1016", background = "#eee8dc", ansi = "black", underline = true }
      match      = { foreground = "#0b5fbf", ansi = "blue", bold = true, underline = true }
      chart      = { foreground = "#2f78c4", ansi = "blue" }
      sandbox    = { foreground = "#faf8f3", background = "#5f6b78", ansi = "bright-white", ansi_background = "blue" }
      production = { foreground = "#faf8f3", background = "#0b1016", ansi = "bright-white", ansi_background = "black" }

      [selected]
      background = "#dde7f1"
      ansi = "bright-white"
      ansi_background = "blue"

      [selected.roles]
      muted      = { foreground = "#4f5b68" }
      frame      = { foreground = "#68788a" }
      accent     = { foreground = "#0a55ac" }
      key        = { foreground = "#0a55ac" }
      match      = { foreground = "#0a55ac" }
      stale      = { foreground = "#62563f" }
      waiting    = { foreground = "#764700" }
      sandbox    = { foreground = "#2e3640" }
      production = { foreground = "#0b1016", bold = true }

      """#
    ),
    (
      "high-contrast",
      #"""
      # For tired eyes, bad screens and sunlight: nothing below seven to one, on the bar neither.

      name = "high-contrast"
      background = "#000000"
      ansi_background = "black"

      [roles]
      plain      = { foreground = "#ffffff", ansi = "bright-white" }
      muted      = { foreground = "#c6c6c6", ansi = "white" }
      strong     = { foreground = "#ffffff", ansi = "bright-white", bold = true }
      accent     = { foreground = "#5fd7ff", ansi = "bright-cyan", bold = true }
      frame      = { foreground = "#afafaf", ansi = "white" }
      heading    = { foreground = "#ffffff", ansi = "bright-white", bold = true, underline = true }
      money      = { foreground = "#ffffff", ansi = "bright-white", bold = true }
      good       = { foreground = "#87ff87", ansi = "bright-green" }
      moving     = { foreground = "#afd7ff", ansi = "bright-cyan" }
      waiting    = { foreground = "#ffd75f", ansi = "bright-yellow" }
      danger     = { foreground = "#ff8787", ansi = "bright-red", bold = true }
      stale      = { foreground = "#d7c7a7", ansi = "yellow" }
      key        = { foreground = "#5fd7ff", ansi = "bright-cyan", bold = true }
      input      = { foreground = "#ffffff", background = "#262626", ansi = "bright-white", underline = true }
      match      = { foreground = "#5fd7ff", ansi = "bright-cyan", bold = true, underline = true }
      chart      = { foreground = "#5fd7ff", ansi = "bright-cyan" }
      sandbox    = { foreground = "#000000", background = "#afd7ff", ansi = "black", ansi_background = "cyan" }
      production = { foreground = "#000000", background = "#ffffff", ansi = "black", ansi_background = "white" }

      [selected]
      foreground = "#000000"
      background = "#ffffff"
      ansi = "black"
      ansi_background = "white"

      [selected.roles]
      accent     = { foreground = "#002f87" }
      good       = { foreground = "#005f00" }
      moving     = { foreground = "#00498a" }
      waiting    = { foreground = "#6b4300" }
      danger     = { foreground = "#a00000" }
      key        = { foreground = "#002f87" }
      match      = { foreground = "#002f87" }
      chart      = { foreground = "#002f87" }

      """#
    ),
    (
      "colour-blind",
      #"""
      # Told apart without red against green: good is blue, what waits is yellow, what is lost is orange,
      # and each differs in brightness too. The focus needs no colour: it is white and underlined.

      name = "colour-blind"
      background = "#10141a"
      ansi_background = "black"

      [roles]
      plain      = { foreground = "#c8d0d8", ansi = "white" }
      muted      = { foreground = "#8b96a2", ansi = "white" }
      strong     = { foreground = "#f4f6f8", ansi = "bright-white", bold = true }
      accent     = { foreground = "#ffffff", ansi = "bright-white", bold = true, underline = true }
      frame      = { foreground = "#5f6b78", ansi = "blue" }
      heading    = { foreground = "#e2e8ee", ansi = "bright-white", bold = true }
      money      = { foreground = "#eaeef2", ansi = "bright-white" }
      good       = { foreground = "#4fa8e8", ansi = "bright-cyan" }
      moving     = { foreground = "#a9b8c7", ansi = "white" }
      waiting    = { foreground = "#fff07a", ansi = "bright-yellow" }
      danger     = { foreground = "#ee8033", ansi = "bright-red", bold = true }
      stale      = { foreground = "#9c958a", ansi = "white" }
      key        = { foreground = "#ffffff", ansi = "bright-white", bold = true }
      input      = { foreground = "#f4f6f8", background = "#1e252d", ansi = "bright-white", underline = true }
      match      = { foreground = "#ffffff", ansi = "bright-white", bold = true, underline = true }
      chart      = { foreground = "#8fa6bd", ansi = "cyan" }
      sandbox    = { foreground = "#10141a", background = "#8f9aa6", ansi = "black", ansi_background = "cyan" }
      production = { foreground = "#10141a", background = "#f4f6f8", ansi = "black", ansi_background = "white" }

      [selected]
      background = "#2b3140"
      ansi = "bright-white"
      ansi_background = "blue"

      [selected.roles]
      muted      = { foreground = "#aab4be" }
      frame      = { foreground = "#8490a0" }
      good       = { foreground = "#6cbcf5" }
      danger     = { foreground = "#f28a40" }
      stale      = { foreground = "#b4ada2" }
      sandbox    = { foreground = "#c8d0d8" }
      production = { foreground = "#f4f6f8", bold = true }

      """#
    ),
    (
      "mono",
      #"""
      # No colours at all, for paper, for NO_COLOR, and for terminals that have none: weight, underline
      # and reversal carry what signs and words do not.

      name = "mono"

      [roles]
      plain      = {}
      muted      = { dim = true }
      strong     = { bold = true }
      accent     = { bold = true, underline = true }
      frame      = { dim = true }
      heading    = { bold = true }
      money      = {}
      good       = {}
      moving     = {}
      waiting    = { underline = true }
      danger     = { bold = true }
      stale      = { dim = true, underline = true }
      key        = { bold = true }
      input      = { underline = true }
      match      = { bold = true, underline = true }
      chart      = {}
      sandbox    = { bold = true }
      production = { bold = true, reverse = true }

      [selected]
      reverse = true
      dim = false

      [selected.roles]
      production = { underline = true }

      """#
    ),
  ]
}
