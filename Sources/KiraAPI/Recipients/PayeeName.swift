import JSONText
package import Kira

/// What the one who is paid is called: a person has two names, a business one.
package enum PayeeName: Equatable, Sendable {
  case person(Person)
  case business(Business)

  package struct Person: Equatable, Sendable {
    package let firstName: String
    package let lastName: String

    package init(_ firstName: String, _ lastName: String) throws(RequestFault) {
      self.firstName = try filled(firstName, "first_name")
      self.lastName = try filled(lastName, "last_name")
    }
  }

  package struct Business: Equatable, Sendable {
    package let name: String

    package init(_ name: String) throws(RequestFault) {
      self.name = try filled(name, "company_name")
    }
  }

  package var kind: User.Kind {
    switch self {
    case .person: .individual
    case .business: .business
    }
  }

  /// As it will stand in a list.
  package var text: String {
    switch self {
    case .person(let person): "\(person.firstName) \(person.lastName)"
    case .business(let business): business.name
    }
  }

  var body: JSON {
    switch self {
    case .person(let person):
      .sending(["first_name": .string(person.firstName), "last_name": .string(person.lastName)])
    case .business(let business): .sending(["company_name": .string(business.name)])
    }
  }
}
