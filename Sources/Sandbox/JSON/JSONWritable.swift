import Kira

/// What can stand as a value in an answer.
protocol JSONWritable {
  func write(to json: inout JSONWriter)
}

extension JSONWriter {
  mutating func field(_ name: String, _ value: some JSONWritable) {
    self.name(name)
    value.write(to: &self)
  }

  mutating func object(_ name: String, _ fill: (inout JSONWriter) -> Void) {
    self.name(name)
    object(fill)
  }

  mutating func array<Element>(
    _ name: String,
    _ elements: some Sequence<Element>,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    self.name(name)
    array(elements, write)
  }

  mutating func null(_ name: String) {
    self.name(name)
    literal("null")
  }
}

extension String: JSONWritable {
  func write(to json: inout JSONWriter) { json.text(utf8) }
}

extension Int: JSONWritable {
  func write(to json: inout JSONWriter) { json.literal(String(self)) }
}

extension Bool: JSONWritable {
  func write(to json: inout JSONWriter) { json.literal(self ? "true" : "false") }
}

extension Optional: JSONWritable where Wrapped: JSONWritable {
  func write(to json: inout JSONWriter) {
    if let self { self.write(to: &json) } else { json.literal("null") }
  }
}

/// As a decimal string with all the digits of its currency, the way Kira writes money.
extension Amount: JSONWritable {
  func write(to json: inout JSONWriter) {
    json.money(minorUnits: minorUnits, digits: currency.digits)
  }

  var decimal: String {
    var json = JSONWriter()
    json.money(minorUnits: minorUnits, digits: currency.digits)
    return String(decoding: json.bytes.dropFirst().dropLast(), as: UTF8.self)
  }
}

extension Moment: JSONWritable {
  func write(to json: inout JSONWriter) { json.moment(self) }
}
