import Kira

/// The columns of the users list.
let userColumns: [Column] = [
  .grade,
  .plain(.init("name", 16...30, order: .name)) { (user: User) in user.name.text },
  .truth(24...36),
  .muted(.init("type", 10...10, dispensability: 5)) { (user: User) in user.kind.words },
  .muted(.init("country", 7...7, dispensability: 4)) { (user: User) in user.country.text },
  .muted(.init("e-mail", 20...32, dispensability: 7)) { (user: User) in user.email.text },
  .status(dispensability: 3),
  .id,
  .age,
]
