import Canvas

/// Turns the bytes a terminal sends into what they mean: a pure state machine.
///
/// Bytes may come in any portions. Whatever is not understood is swallowed whole, so that the
/// inside of an unknown sequence never becomes keystrokes.
struct KeyDecoder {
  enum State: Equatable {
    case ground, escape, control, console, application
    /// A text that the terminal sends about itself, after `ESC` and this byte.
    case report(UInt8)
    /// Coordinates of the oldest mouse protocol, which any byte may follow.
    case skip(Int)
    case paste
  }

  private(set) var state = State.ground
  /// Whether the terminal has said that it can show a frame at once.
  private(set) var synchronizesOutput: Bool?
  private var body: [UInt8] = []
  private var scalars = UTF8Scalars()
  private var isAlt = false
  private var paste = PasteText()
  private var presses = MousePresses()
  /// Characters that came together, so that marks join their letters.
  private var text = String.UnicodeScalarView()
  private var inputs: [Input] = []
  /// How many came in this portion.
  private var letters = 0
  /// So many are rarely typed while nobody reads.
  private static let mostLettersOfHand = 1
  private var lastByteTime = 0

  /// Decodes a portion that arrived at this time.
  mutating func decode(_ bytes: some Sequence<UInt8>, at time: Int) -> [Input] {
    let earlier = expire(at: time)
    lastByteTime = time
    letters = 0
    for byte in bytes { take(byte) }
    return earlier + takeInputs()
  }

  /// When what is incomplete will not be waited for any longer.
  var deadline: Int? {
    switch state {
    case .ground: nil
    case .escape: lastByteTime + Patience.escape
    case .paste: lastByteTime + Patience.paste
    default: lastByteTime + Patience.sequence
    }
  }

  /// Gives up on an incomplete sequence whose time is over, and returns what it was after all.
  mutating func expire(at time: Int) -> [Input] {
    guard let deadline, time >= deadline else { return [] }
    switch state {
    case .escape: emit(.escape)
    case .control where body.isEmpty: emit(.alt("["))
    case .application: emit(.alt("O"))
    case .report(let introducer) where body.isEmpty:
      emit(.alt(Character(Unicode.Scalar(introducer))))
    case .paste: endPaste()
    default: break
    }
    state = .ground
    return takeInputs()
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeGround(byte)
    case .escape: takeEscape(byte)
    case .control: takeControl(byte)
    case .console:
      state = .ground
      if let key = KeySequences.console[byte] { emit(key) }
    case .application: takeApplication(byte)
    case .report: takeReport(byte)
    case .skip(let count): state = count > 1 ? .skip(count - 1) : .ground
    case .paste: if paste.take(byte) { endPaste() }
    }
  }

  private mutating func takeGround(_ byte: UInt8) {
    switch scalars.take(byte) {
    case .incomplete: break
    case .refused: isAlt = false
    case .refusedBefore:
      isAlt = false
      takeGround(byte)
    case .scalar(let scalar): takeScalar(scalar)
    }
  }

  private mutating func takeScalar(_ scalar: Unicode.Scalar) {
    if scalar == "\u{1B}" {
      state = .escape
    } else if let key = ControlKeys.key(for: scalar) {
      emit(key == .enter && letters > Self.mostLettersOfHand ? .enterInText : .key(key))
    } else if scalar.isTypable {
      letters += 1
      if isAlt { emit(.alt(Character(scalar))) } else { text.append(scalar) }
    }
    isAlt = false
  }

  private mutating func takeEscape(_ byte: UInt8) {
    body = []
    state = .ground
    switch byte {
    case UInt8(ascii: "["): state = .control
    case UInt8(ascii: "O"): state = .application
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"):
      state = .report(byte)
    case 0x7F, 0x08:
      // Alt with Backspace takes a word back, as Control with W does.
      emit(.control("w"))
    case 0x00..<0x20:
      emit(.escape)
      takeGround(byte)
    default:
      isAlt = true
      takeGround(byte)
    }
  }

  private mutating func takeControl(_ byte: UInt8) {
    switch byte {
    case 0x20...0x3F: keep(byte)
    case UInt8(ascii: "[") where body.isEmpty: state = .console
    case 0x40...0x7E:
      state = .ground
      perform(ControlSequence(body: body, final: byte))
    default: abandon(for: byte)
    }
  }

  private mutating func takeApplication(_ byte: UInt8) {
    // Some terminals put the modifier between.
    if (0x30...0x39).contains(byte) { return }
    state = .ground
    if let key = KeySequences.applications[byte] {
      emit(key)
    } else if !(0x21...0x7E).contains(byte) {
      abandon(for: byte)
    }
  }

  /// Ends at BEL or at `ESC \`.
  private mutating func takeReport(_ byte: UInt8) {
    if byte == 0x07 || byte == UInt8(ascii: "\\") && body.last == 0x1B {
      state = .ground
    } else {
      keep(byte)
    }
  }

  private mutating func abandon(for byte: UInt8) {
    state = .ground
    takeGround(byte)
  }

  /// Of sequences without end only the last byte matters.
  private mutating func keep(_ byte: UInt8) {
    if body.count >= 64 { body.removeAll(keepingCapacity: true) }
    body.append(byte)
  }
}

extension KeyDecoder {
  private mutating func perform(_ sequence: ControlSequence) {
    let modifiers = Modifiers(parameter: sequence[1])
    switch (sequence.prefix, sequence.final) {
    case (UInt8(ascii: "<"), UInt8(ascii: "M")), (UInt8(ascii: "<"), UInt8(ascii: "m")):
      if let mouse = presses.mouse(sequence, at: lastByteTime) { emit(.mouse(mouse)) }
    case (UInt8(ascii: "?"), UInt8(ascii: "y")) where sequence[0] == 2026:
      synchronizesOutput = (1...3).contains(sequence[1])
    case (.some, _): break
    case (nil, UInt8(ascii: "M")): state = .skip(3)
    case (nil, UInt8(ascii: "I")): emit(.focused(true))
    case (nil, UInt8(ascii: "O")): emit(.focused(false))
    case (nil, UInt8(ascii: "u")):
      emit(KeySequences.key(code: sequence[0], with: modifiers))
    case (nil, UInt8(ascii: "~")): performNumbered(sequence, modifiers)
    case (nil, let final):
      emit(KeySequences.finals[final].map { KeySequences.key($0, with: modifiers) })
    }
  }

  private mutating func performNumbered(_ sequence: ControlSequence, _ modifiers: Modifiers) {
    switch sequence[0] {
    case 200:
      paste = PasteText()
      state = .paste
    case 27: emit(KeySequences.key(code: sequence[2], with: modifiers))
    default:
      emit(KeySequences.numbers[sequence[0]].map { KeySequences.key($0, with: modifiers) })
    }
  }

  private mutating func endPaste() {
    state = .ground
    emit(.paste(paste.text))
    paste = PasteText()
  }

  private mutating func emit(_ key: Key?) {
    if let key { emit(.key(key)) }
  }

  private mutating func emit(_ input: Input) {
    flushText()
    inputs.append(input)
  }

  private mutating func flushText() {
    for character in String(text) { inputs.append(.key(.character(character))) }
    text = String.UnicodeScalarView()
  }

  private mutating func takeInputs() -> [Input] {
    flushText()
    defer { inputs = [] }
    return inputs
  }
}

/// How long, in milliseconds, the rest of something is waited for.
private enum Patience {
  /// A lone Escape is the key; everything else that begins with it arrives at once.
  static let escape = 25
  static let sequence = 250
  static let paste = 1_000
}
