/// Makes frames shorter: the library resets and repeats attributes and colours, which is most of
/// what it writes; here only differences between what is really drawn remain.
struct FrameCompactor {
  /// What the terminal has been told; unknown at first, and after others have written to it.
  private var told: Rendition?
  private var wanted = Rendition()
  private var compact: [UInt8] = []

  /// The next frame has to assume nothing.
  mutating func forgetTerminal() { told = nil }

  mutating func compact(_ frame: [UInt8]) -> [UInt8] {
    compact = []
    compact.reserveCapacity(frame.count)
    var index = 0
    while index < frame.count {
      let byte = frame[index]
      if byte == 0x1B {
        index = copySequence(of: frame, at: index)
      } else {
        // Of the control characters a frame holds, only the line feed can scroll and so erase.
        if byte > 0x20 { tell(wanted) } else if byte == 0x20 || byte == 0x0A { tellForBlank() }
        compact.append(byte)
        index += 1
      }
    }
    return compact
  }

  /// Takes one escape sequence over, and returns where the next thing starts.
  private mutating func copySequence(of frame: [UInt8], at start: Int) -> Int {
    guard start + 1 < frame.count, frame[start + 1] == UInt8(ascii: "[") else {
      tellForBlank()
      let end = min(start + 2, frame.count)
      compact += frame[start..<end]
      return end
    }
    var end = start + 2
    while end < frame.count, !(0x40...0x7E).contains(frame[end]) { end += 1 }
    guard end < frame.count else {
      compact += frame[start...]
      return end
    }
    let parameters = frame[start + 2..<end]
    if frame[end] == UInt8(ascii: "m"), parameters.allSatisfy(isNumberOrSeparator) {
      wanted.apply(parameters)
    } else {
      if !Self.paintsNothing.contains(frame[end]) { tellForBlank() }
      compact += frame[start...end]
    }
    return end + 1
  }

  private func isNumberOrSeparator(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: ";")
  }

  /// Cursor movements and modes; everything else may fill cells with the background.
  private static let paintsNothing = Set("ABCDEFGHdfhlr".utf8)

  /// A blank has no ink: a change of the foreground can wait, and often need not come at all.
  private mutating func tellForBlank() {
    tell(told.map(wanted.withInk) ?? wanted)
  }

  private mutating func tell(_ rendition: Rendition) {
    if told == nil { compact += [0x1B, UInt8(ascii: "["), UInt8(ascii: "m")] }
    rendition.write(after: told ?? Rendition(), to: &compact)
    told = rendition
  }
}
