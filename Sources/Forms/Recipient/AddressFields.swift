import Kira

extension RecipientForm {
  /// Whose address it is: both have the same fields.
  enum Place: String {
    case home = ""
    case bank = "bank-"

    var street: FieldName { FieldName(rawValue + "street") }
    var city: FieldName { FieldName(rawValue + "city") }
    var state: FieldName { FieldName(rawValue + "state") }
    var postalCode: FieldName { FieldName(rawValue + "postal-code") }
    var country: FieldName { FieldName(rawValue + "country") }
  }

  /// Where nobody writes an address without them; elsewhere they may be left out.
  private static let countriesWithStates: Set<String> = ["AU", "BR", "CA", "IN", "MX", "US"]

  static func address(of place: Place, _ answers: Answers) -> [Field] {
    let hasStates = countriesWithStates.contains(answers[place.country].uppercased())
    let ofBank = place == .bank ? "Bank's " : ""
    func label(_ text: String) -> String {
      ofBank.isEmpty ? text : ofBank + text.lowercased()
    }
    return [
      Field(
        place.country,
        label("Country"),
        hint: "by name or code: Mexico, MX, MEX",
        .country,
        misfit: misfitOfCountry,
        remark: nameOfCountry
      ),
      Field(place.street, label("Street"), hint: "street and number", misfit: line),
      Field(place.city, label("City"), misfit: line),
      Field(
        place.state,
        label("State"),
        hint: hasStates ? "its letters, such as CA" : "where there is one",
        isNeeded: hasStates,
        misfit: line
      ),
      Field(
        place.postalCode,
        label("Postal code"),
        hint: hasStates ? "" : "where there is one",
        isNeeded: hasStates,
        misfit: line
      ),
    ]
  }
}
