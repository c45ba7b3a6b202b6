console.log('generate: placeholder until the schema exists')
