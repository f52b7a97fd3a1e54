global using Stateless.Reflection;
