import Kira

/// What a check makes of a text, with the place of the text beside the reason where it does not fit.
func fitting<Value>(
  _ field: String,
  _ make: () throws(Misfit) -> Value
) throws(RequestFault) -> Value {
  do throws(Misfit) {
    return try make()
  } catch {
    throw RequestFault(field, error.reason)
  }
}

/// The text itself, when it says something and is no longer than is taken.
@discardableResult
func filled(
  _ text: String,
  _ field: String,
  atMost longest: Int = 255
) throws(RequestFault) -> String {
  guard text.contains(where: { !$0.isWhitespace }) else {
    throw RequestFault(field, "it is missing")
  }
  guard text.unicodeScalars.count <= longest else {
    throw RequestFault(field, "it is longer than \(longest) characters")
  }
  return text
}
