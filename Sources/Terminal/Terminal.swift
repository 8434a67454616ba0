package import Canvas

/// The terminal the program runs on: it shows canvases and tells what was typed.
///
/// It is given back exactly as it was by `close()`, by `deinit`, and on every fatal signal.
package final class Terminal {
  /// Whose terminal it is at the moment.
  enum Presence { case ready, entered, away, closed }

  /// The number of colours in use.
  package let colorTier: ColorTier
  /// Whether there is nobody left to show anything to.
  package internal(set) var isHungUp = false

  var device: TerminalDevice
  let screen: CursesScreen
  let signalPipe: SignalPipe
  let lettering: Lettering
  let farewell: String
  var encoder: CellEncoder
  var compactor = FrameCompactor()
  var decoder = KeyDecoder()
  /// What the terminal shows, if it is known.
  var shown: Canvas?
  var isCursorVisible = false
  var capturesMouse: Bool
  var hasToldHangup = false
  var presence = Presence.ready
  /// Whether the modes are as the next frame needs them.
  var isPrepared = false
  let startTime = MonotonicClock.milliseconds

  package init(_ options: TerminalOptions) throws(TerminalError) {
    let environment = try TerminalEnvironment()
    device = try TerminalDevice()
    let description = environment.corrected(try TerminalDescription(name: environment.name))
    let tier = options.tier ?? ColorTier(environment.colorEvidence(description))
    colorTier = tier
    lettering = Lettering(isASCII: options.isASCII, hasJoiner: !environment.isInsideTmux)
    capturesMouse = options.capturesMouse
    farewell = ScreenModes.farewell(description)
    // Before the library looks: it would install handlers of its own where there are none.
    signalPipe = try SignalPipe()
    let size = device.size
    let adapted = description.adapted(to: tier, columns: size.columns, rows: size.rows)
    screen = try CursesScreen(adapted, size: size)
    let styles = StyleTable(options.theme, tier: tier)
    encoder = CellEncoder(styles, lettering)
    screen.use(styles)
    // From here on every way to die gives the terminal back.
    CrashGuard.arm(device, farewell: farewell)
    device.setRawModes()
  }

  deinit { close() }

  /// The size in cells, as of the last inputs read.
  package var size: Size { screen.size }

  /// Readable when a signal has come.
  package var signals: Int32 { signalPipe.descriptor }

  /// Readable when something has been typed, or the terminal is gone.
  package var input: Int32 { device.input }

  /// How long the loop may wait at most, because an Escape may turn out to be just that.
  package var patienceMilliseconds: Int32? {
    decoder.deadline.map { Int32(clamping: max(0, $0 - MonotonicClock.milliseconds)) }
  }
}
